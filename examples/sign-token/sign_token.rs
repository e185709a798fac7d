// Signs who is signed in to your application, for Usher.
//
// Cargo.toml: data-encoding = "2", hmac = "0.12", serde_json = "1", sha2 = "0.10", uuid = { version = "1", features = ["v4"] }
//
// In your application, with axum:
//   async fn answer(user: Option<User>) -> Response {
//       let Some(user) = user else { return StatusCode::UNAUTHORIZED.into_response() };
//       let token = usher_token(&user.id, &user.email, &user.name);
//       ([(header::CACHE_CONTROL, "no-store")], Json(json!({ "token": token }))).into_response()
//   }
// With the crate jsonwebtoken: encode(&Header::default(), &claims, &EncodingKey::from_secret(secret.as_bytes()))
//
// To try it: USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID cargo run -- 42 ada@example.com "Ada Lovelace"

use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, Mac};
use serde_json::json;
use sha2::Sha256;
use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

pub fn usher_token(id: &str, email: &str, name: &str) -> String {
    let secret = env::var("USHER_SECRET").expect("USHER_SECRET is not set");
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("the clock is before 1970").as_secs();
    let mut header = json!({ "alg": "HS256", "typ": "JWT" });
    if let Ok(key) = env::var("USHER_KEY_ID") {
        header["kid"] = json!(key);
    }
    let unique = uuid::Uuid::new_v4().to_string();
    let claims = json!({
        "userId": id, "email": email, "name": name, "iat": now, "exp": now + 600, "jti": unique,
    });
    let encode = |part: &serde_json::Value| BASE64URL_NOPAD.encode(part.to_string().as_bytes());
    let signed = format!("{}.{}", encode(&header), encode(&claims));
    let mut code = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("any length of key is taken");
    code.update(signed.as_bytes());
    format!("{}.{}", signed, BASE64URL_NOPAD.encode(&code.finalize().into_bytes()))
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    println!("{}", usher_token(&arguments[0], &arguments[1], &arguments[2]));
}
