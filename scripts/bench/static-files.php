<?php
// The router of PHP's own web server: files that do not change may be kept by the browser, as those of a real installation are.
$types = ['css' => 'text/css', 'js' => 'text/javascript', 'svg' => 'image/svg+xml', 'png' => 'image/png', 'gif' => 'image/gif', 'jpg' => 'image/jpeg', 'ico' => 'image/x-icon', 'woff' => 'font/woff', 'woff2' => 'font/woff2'];
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$type = $types[pathinfo($path, PATHINFO_EXTENSION)] ?? null;
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ($type === null || str_contains($path, '..') || !is_file($file)) return false;
header("Content-Type: $type");
header('Cache-Control: public, max-age=3600');
readfile($file);
