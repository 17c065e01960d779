# Times Ruby's Liquid: peers.rb FOLDER SECONDS, lines and files as OurEngine writes them.
require "json"
require "liquid"

FOLDER = ARGV[0]
SECONDS = ARGV[1].to_f

def now = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)

def batch(calls)
  start = now
  calls.times { yield }
  now - start
end

def best(&body)
  body.call
  calls = 1
  calls *= 2 while batch(calls, &body) < 0.02
  least = Float::INFINITY
  finish = now + SECONDS
  least = [least, batch(calls, &body) / calls].min while now < finish
  least * 1e6
end

class Partials
  def read_template_file(name) = File.read("templates/#{name}.liquid")
end

Liquid::Template.file_system = Partials.new
sources = %w[gazette berth].map { |name| File.read("templates/#{name}.liquid") }
data = JSON.parse(File.read("#{FOLDER}/data.json"))
template = Liquid::Template.parse(sources[0])
File.write("#{FOLDER}/out/ruby-liquid", template.render!(data))
puts "ruby-liquid\trender\t#{best { template.render!(data) }}"
puts "ruby-liquid\tcompile\t#{best { sources.each { |source| Liquid::Template.parse(source) } }}"
