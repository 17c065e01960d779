// cmark-gfm as Swift sees it. Only what Swift cannot call by itself is wrapped here.
#ifndef BRIEFGEN_CCMARKGFM_SHIM_H
#define BRIEFGEN_CCMARKGFM_SHIM_H

// Without this, NODE_TEXT, BULLET_LIST and fifty more become macros in every importer.
#define CMARK_NO_SHORT_NAMES
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// Exported by libcmark-gfm-extensions and declared in no header; 0 until the extensions are
// registered. Swift 6 refuses to read a C global `var`, hence the four functions.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;
static inline cmark_node_type ccmark_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type ccmark_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type ccmark_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type ccmark_node_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }

#endif
