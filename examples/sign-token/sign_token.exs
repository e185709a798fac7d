# Signs who is signed in to your application, for Usher. Elixir 1.12 or newer, nothing to install.
#
# In your application, with Phoenix:
#   def show(%{assigns: %{current_user: nil}} = conn, _), do: send_resp(conn, 401, "")
#   def show(%{assigns: %{current_user: user}} = conn, _) do
#     token = Usher.token(to_string(user.id), user.email, user.name)
#     conn |> put_resp_header("cache-control", "no-store") |> json(%{token: token})
#   end
# With Joken: Joken.generate_and_sign(%{}, claims, Joken.Signer.create("HS256", secret))
#
# To try it: USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID elixir sign_token.exs 42 ada@example.com "Ada Lovelace"

defmodule Usher do
  def token(id, email, name) do
    now = System.os_time(:second)
    key = System.get_env("USHER_KEY_ID")
    header = [alg: "HS256", typ: "JWT"] ++ if(key, do: [kid: key], else: [])
    unique = Base.encode16(:crypto.strong_rand_bytes(16))
    claims = [userId: id, email: email, name: name, iat: now, exp: now + 600, jti: unique]
    signed = encode(object(header)) <> "." <> encode(object(claims))
    signed <> "." <> encode(:crypto.mac(:hmac, :sha256, System.fetch_env!("USHER_SECRET"), signed))
  end

  defp encode(data), do: Base.url_encode64(data, padding: false)

  # Where your application has Jason: Jason.encode!(Map.new(members))
  defp object(members) do
    "{" <> Enum.map_join(members, ",", fn {name, value} -> ~s("#{name}":#{json(value)}) end) <> "}"
  end

  defp json(number) when is_integer(number), do: Integer.to_string(number)
  defp json(text), do: "\"" <> for(<<character::utf8 <- text>>, into: "", do: escaped(character)) <> "\""

  defp escaped(character) when character in [?", ?\\], do: <<?\\, character>>
  defp escaped(character) when character >= 32, do: <<character::utf8>>
  defp escaped(character), do: "\\u" <> String.pad_leading(Integer.to_string(character, 16), 4, "0")
end

[id, email, name] = System.argv()
IO.puts(Usher.token(id, email, name))
