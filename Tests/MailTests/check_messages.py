"""check_messages.py parse|smtp FOLDER: reads every N.eml of a folder and compares it with N.json.

parse: with Python's email package under its strict policy.
smtp:  after a server on loopback took the message, byte for byte and part for part.
"""
import base64
import email
import email.header
import email.policy
import email.utils
import glob
import json
import os
import re
import sys

failures = []


def fail(name, what):
    failures.append(f"{name}: {what}")


def squeezed(text):
    """Blanks in a row count as one at the ends of a name, as every parser of addresses takes them."""
    return re.sub(r"[ \t]+", " ", text).strip()


def mailboxes(raw, field):
    """Names and addresses. The names through email.header, because the newer parser of some versions keeps the
    blank between two encoded-words of a name (RFC 2047, section 6.2, drops it)."""
    value = email.message_from_bytes(raw, policy=email.policy.compat32)[field]
    pairs = email.utils.getaddresses([re.sub(r"\r\n(?=[ \t])", "", value)])
    return [[squeezed(str(email.header.make_header(email.header.decode_header(name)))), address] for name, address in pairs]


def check_lines(name, raw):
    head = raw.split(b"\r\n\r\n")[0]
    for line in raw.split(b"\r\n"):
        if len(line) > 998:
            fail(name, f"a line of {len(line)} bytes")
        if any(byte > 126 or (byte < 32 and byte != 9) for byte in line):
            fail(name, f"not printable ASCII: {line[:60]!r}")
    for word in re.findall(rb"=\?[^?\s]+\?[^?\s]+\?[^?\s]*\?=", head):
        if len(word) > 75:
            fail(name, f"an encoded-word of {len(word)} characters")


def check(name, raw, expected):
    check_lines(name, raw)
    try:
        message = email.message_from_bytes(raw, policy=email.policy.strict)
    except Exception as error:
        return fail(name, f"strict: {error!r}")
    if "\n" in str(message["subject"]) or str(message["subject"]).strip() != expected["subject"].strip():
        fail(name, f"subject {str(message['subject'])!r}, not {expected['subject']!r}")
    for field, wanted in (("from", [expected["from"]]), ("to", expected["to"])):
        if [a.addr_spec for a in message[field].addresses] != [address for _, address in wanted]:
            fail(name, f"{field}: other addresses")
        got = mailboxes(raw, field)
        if got != [[squeezed(words), address] for words, address in wanted]:
            fail(name, f"{field} {got}, not {wanted}")
    parts = [part for part in message.walk() if not part.is_multipart()]
    for part in message.walk():
        if part.defects:
            fail(name, f"{part.get_content_type()}: {part.defects}")
    bodies = [["text/plain", "", expected["text"]]]
    if expected["html"]:
        bodies.append(["text/html", "", expected["html"]])
    wanted = bodies + [[kind, file, data] for file, kind, data in expected["attachments"]]
    got = [
        [part.get_content_type(), part.get_filename() or "", base64.b64encode(part.get_payload(decode=True)).decode()]
        for part in parts
    ]
    if got != wanted:
        fail(name, "parts differ: " + repr([(a, b) for a, b in zip(got, wanted) if a != b][:1])[:300])


def through_server(messages):
    """Each message as a server got it."""
    import smtplib
    import socket
    from aiosmtpd.controller import Controller

    received = []

    class Keeper:
        async def handle_DATA(self, server, session, envelope):
            received.append(envelope.original_content)
            return "250 kept"

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(Keeper(), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        with smtplib.SMTP("127.0.0.1", port, timeout=20) as client:
            for name, raw in messages:
                client.sendmail("desk@example.org", ["reader@example.net"], raw)
    finally:
        controller.stop()
    return received


def main():
    mode, folder = sys.argv[1:]
    names = sorted(glob.glob(os.path.join(folder, "*.eml")))
    messages = [(os.path.basename(name), open(name, "rb").read()) for name in names]
    if not messages:
        fail(folder, "no messages")
    if mode == "smtp":
        received = through_server(messages)
        for (name, raw), got in zip(messages, received):
            if raw != got:
                fail(name, "the server got other bytes")
        messages = [(name, got) for (name, _), got in zip(messages, received)]
    for name, raw in messages:
        check(name, raw, json.load(open(os.path.join(folder, name.replace(".eml", ".json")))))
    for failure in failures[:20]:
        print(failure, file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
