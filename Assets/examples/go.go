http.HandleFunc("GET /api/usher-token", func(w http.ResponseWriter, r *http.Request) {
	person := currentUser(r) // however your application knows who is signed in
	if person == nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}

	now := time.Now().Unix()
	token, err := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{
		"userId": person.ID, "email": person.Email, "name": person.Name, "iat": now, "exp": now + 600,
	}).SignedString([]byte(os.Getenv("USHER_SECRET")))
	if err != nil {
		http.Error(w, "no token", http.StatusInternalServerError)
		return
	}

	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	json.NewEncoder(w).Encode(map[string]string{"token": token})
})
