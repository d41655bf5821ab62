package nl.baken.centre.partner;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The centre's API for other case systems; {@code openapi.json} describes it. */
@ApplicationPath("/api/v1")
public class QueueApi extends Application {}
