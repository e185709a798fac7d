# config/routes.rb: get "/api/usher-token", to: "usher_tokens#show"
class UsherTokensController < ApplicationController
  def show
    person = current_user # however your application knows who is signed in
    return head :unauthorized unless person

    now = Time.now.to_i
    claims = { userId: person.id.to_s, email: person.email, name: person.name, iat: now, exp: now + 600 }
    response.headers["Cache-Control"] = "no-store"
    render json: { token: JWT.encode(claims, ENV.fetch("USHER_SECRET"), "HS256") }
  end
end
