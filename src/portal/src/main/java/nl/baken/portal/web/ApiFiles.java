package nl.baken.portal.web;

import java.util.Map;

/**
 * Files of the API that stay as they are while the portal runs, and that any site may read: JSON by whole path. Made by a
 * producer of the feature they are about.
 */
public record ApiFiles(Map<String, byte[]> byPath) {}
