// Of a page that somebody sees who has signed out, or is asked to sign in again.

import { tellOfSignOut } from "./sign-out.js";

const { pathname, search } = location;
tellOfSignOut(pathname.endsWith("/signed-out") || new URLSearchParams(search).has("signed-out"));
