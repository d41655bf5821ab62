/**
 * The frame of the public wing: language paths, headers, limits, cached documents, assets, the exit, error pages.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>A page exists when {@link nl.baken.portal.web.Pages} or the {@link nl.baken.portal.web.Publication} in force
 *       lists it. Nothing else is ever forwarded to, whatever the path looks like.
 *   <li>Every answer carries {@link nl.baken.portal.web.Headers}, errors, assets and API included.
 *   <li>A page of kind {@code CONTENT} or {@code ROUTE} is rendered once and served as bytes: its view may depend on
 *       settings and language, never on who asks.
 *   <li>No cookie, no session, no client address, no word of a visitor in a log.
 *   <li>A link in a view is {@code #{site.href('/hulp')}}: it fails at once when there is no such page. An asset is
 *       {@code #{site.asset('site.css')}}. A script stands in its page: {@code #{site.script('site.js')}}.
 *   <li>An asset made by code is a CDI bean of type {@link nl.baken.portal.web.Asset}, a script in pages one of type
 *       {@link nl.baken.portal.web.Script}.
 *   <li>The API answers errors as {@link nl.baken.portal.web.Problem} (RFC 9457).
 * </ol>
 *
 * <p>Out of scope: what a report asks ({@code portal.report}), what an answer shows ({@code portal.answer}).
 */
@NullMarked
package nl.baken.portal.web;

import org.jspecify.annotations.NullMarked;
