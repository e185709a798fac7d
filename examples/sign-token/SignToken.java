// Signs who is signed in to your application, for Usher. Java 11 or newer, nothing to install.
//
// In your application, with Spring:
//   @GetMapping("/api/usher-token")
//   ResponseEntity<Map<String, String>> answer(@AuthenticationPrincipal Account account) throws Exception {
//       if (account == null) return ResponseEntity.status(401).build();
//       var token = SignToken.usherToken(account.id(), account.email(), account.name());
//       return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("token", token));
//   }
// With java-jwt: JWT.create().withClaim("userId", id)….sign(Algorithm.HMAC256(secret))
//
// To try it: USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID java SignToken.java 42 ada@example.com "Ada Lovelace"

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class SignToken {
    public static String usherToken(String id, String email, String name) throws GeneralSecurityException {
        String secret = Objects.requireNonNull(System.getenv("USHER_SECRET"), "USHER_SECRET is not set");
        String key = System.getenv("USHER_KEY_ID");
        long now = Instant.now().getEpochSecond();
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"" + (key == null ? "" : ",\"kid\":" + json(key)) + "}";
        String claims = "{\"userId\":" + json(id) + ",\"email\":" + json(email) + ",\"name\":" + json(name)
            + ",\"iat\":" + now + ",\"exp\":" + (now + 600) + ",\"jti\":" + json(UUID.randomUUID().toString()) + "}";
        String signed = encode(header.getBytes(UTF_8)) + "." + encode(claims.getBytes(UTF_8));
        Mac code = Mac.getInstance("HmacSHA256");
        code.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return signed + "." + encode(code.doFinal(signed.getBytes(UTF_8)));
    }

    private static String encode(byte[] data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
    }

    // The JDK writes no JSON; where your application has Jackson or Gson, let it make the claims.
    private static String json(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            if (character == '"' || character == '\\') quoted.append('\\').append(character);
            else if (character < ' ') quoted.append(String.format("\\u%04x", (int) character));
            else quoted.append(character);
        }
        return quoted.append('"').toString();
    }

    public static void main(String[] arguments) throws GeneralSecurityException {
        System.out.println(usherToken(arguments[0], arguments[1], arguments[2]));
    }
}
