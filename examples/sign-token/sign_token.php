<?php
// Signs who is signed in to your application, for Usher. PHP 8.0 or newer, nothing to install.
//
// In your application, as the answer to GET /api/usher-token:
//   if ($user === null) { http_response_code(401); exit; }
//   header('Content-Type: application/json');
//   header('Cache-Control: no-store');
//   echo json_encode(['token' => usher_token($user->id, $user->email, $user->name)]);
// With the package firebase/php-jwt: JWT::encode($claims, getenv('USHER_SECRET'), 'HS256')
//
// To try it: USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID php sign_token.php 42 ada@example.com "Ada Lovelace"

function encode(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

function usher_token(string $id, string $email, string $name): string
{
    $secret = getenv('USHER_SECRET') ?: throw new RuntimeException('USHER_SECRET is not set.');
    $now = time();
    $header = array_filter(['alg' => 'HS256', 'typ' => 'JWT', 'kid' => getenv('USHER_KEY_ID')]);
    $claims = [
        'userId' => $id, 'email' => $email, 'name' => $name,
        'iat' => $now, 'exp' => $now + 600, 'jti' => bin2hex(random_bytes(16)),
    ];
    $parts = array_map(fn (array $part) => encode(json_encode($part, JSON_THROW_ON_ERROR)), [$header, $claims]);
    $signed = implode('.', $parts);
    return $signed . '.' . encode(hash_hmac('sha256', $signed, $secret, true));
}

if (PHP_SAPI === 'cli') {
    echo usher_token($argv[1], $argv[2], $argv[3]), "\n";
}
