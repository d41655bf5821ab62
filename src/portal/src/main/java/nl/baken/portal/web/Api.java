package nl.baken.portal.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The portal's API. Its resources live with their features. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
