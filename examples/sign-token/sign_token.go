// Signs who is signed in to your application, for Usher. Go 1.18 or newer, nothing to install.
//
// In your application, with net/http:
//
//	http.HandleFunc("/api/usher-token", func(w http.ResponseWriter, r *http.Request) {
//		user := currentUser(r)
//		if user == nil {
//			w.WriteHeader(http.StatusUnauthorized)
//			return
//		}
//		token, err := usherToken(user.ID, user.Email, user.Name)
//		if err != nil {
//			http.Error(w, "no token", http.StatusInternalServerError)
//			return
//		}
//		w.Header().Set("Content-Type", "application/json")
//		w.Header().Set("Cache-Control", "no-store")
//		json.NewEncoder(w).Encode(map[string]string{"token": token})
//	})
//
// With github.com/golang-jwt/jwt/v5: jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(secret)
//
// To try it: USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID go run sign_token.go 42 ada@example.com "Ada Lovelace"
package main

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"time"
)

func usherToken(id, email, name string) (string, error) {
	secret := os.Getenv("USHER_SECRET")
	if secret == "" {
		return "", errors.New("USHER_SECRET is not set")
	}
	unique := make([]byte, 16)
	if _, err := rand.Read(unique); err != nil {
		return "", err
	}
	header := map[string]any{"alg": "HS256", "typ": "JWT"}
	if key, found := os.LookupEnv("USHER_KEY_ID"); found {
		header["kid"] = key
	}
	now := time.Now().Unix()
	claims := map[string]any{
		"userId": id, "email": email, "name": name, "iat": now, "exp": now + 600, "jti": hex.EncodeToString(unique),
	}
	first, err := encode(header)
	if err != nil {
		return "", err
	}
	second, err := encode(claims)
	if err != nil {
		return "", err
	}
	signed := first + "." + second
	code := hmac.New(sha256.New, []byte(secret))
	code.Write([]byte(signed))
	return signed + "." + base64.RawURLEncoding.EncodeToString(code.Sum(nil)), nil
}

func encode(part map[string]any) (string, error) {
	text, err := json.Marshal(part)
	return base64.RawURLEncoding.EncodeToString(text), err
}

func main() {
	if len(os.Args) != 4 {
		log.Fatal("usage: go run sign_token.go ID EMAIL NAME")
	}
	token, err := usherToken(os.Args[1], os.Args[2], os.Args[3])
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(token)
}
