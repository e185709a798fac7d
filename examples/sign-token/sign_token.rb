# Signs who is signed in to your application, for Usher. Ruby 2.7 or newer, nothing to install.
#
# In your application, with Rails:
#   def show
#     return head :unauthorized unless current_user
#     response.headers["Cache-Control"] = "no-store"
#     render json: { token: usher_token(current_user.id, current_user.email, current_user.name) }
#   end
# With the gem jwt: JWT.encode(claims, ENV.fetch("USHER_SECRET"), "HS256")
#
# To try it: USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID ruby sign_token.rb 42 ada@example.com "Ada Lovelace"

require "json"
require "openssl"
require "securerandom"

def encode(data)
  [data].pack("m0").tr("+/", "-_").delete("=")
end

def usher_token(id, email, name)
  now = Time.now.to_i
  header = { alg: "HS256", typ: "JWT", kid: ENV["USHER_KEY_ID"] }.compact
  claims = { userId: id.to_s, email: email, name: name, iat: now, exp: now + 600, jti: SecureRandom.uuid }
  signed = [header, claims].map { |part| encode(JSON.generate(part)) }.join(".")
  "#{signed}.#{encode(OpenSSL::HMAC.digest("SHA256", ENV.fetch("USHER_SECRET"), signed))}"
end

puts usher_token(*ARGV.first(3)) if $PROGRAM_NAME == __FILE__
