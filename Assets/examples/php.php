<?php // GET /api/usher-token
require __DIR__ . '/vendor/autoload.php';

use Firebase\JWT\JWT;

$person = current_user(); // however your application knows who is signed in
if ($person === null) {
    http_response_code(401);
    exit;
}

$now = time();
$claims = [
    'userId' => (string) $person->id, 'email' => $person->email, 'name' => $person->name,
    'iat' => $now, 'exp' => $now + 600,
];
header('Content-Type: application/json');
header('Cache-Control: no-store');
echo json_encode(['token' => JWT::encode($claims, getenv('USHER_SECRET'), 'HS256')]);
