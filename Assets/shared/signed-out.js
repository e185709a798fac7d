// Of a page that somebody sees who has signed out.

import { tellOfSignOut } from "./sign-out.js";

tellOfSignOut();
