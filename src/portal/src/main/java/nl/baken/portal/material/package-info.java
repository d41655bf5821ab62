/**
 * Materials: what editors wrote to be hung on a wall and handed out, as tagged PDF, one by one and as packages; and posters
 * that a visitor has made.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>Each kind of document has a layout of its own. What it says comes from the content folder, all else from here.
 *   <li>A print's name is what decides how it looks: the document, its layout, the organisation, the printer. The build
 *       makes every print of the content that comes along and keeps them by that name, so that nothing is made twice; what
 *       the content of an instance says otherwise, it makes itself, in the background.
 *   <li>The address of the site is no part of that name. It is filled in when a print is made; where an instance has
 *       another address than the build, what names the address is made when it is first asked for.
 *   <li>No name of a file tells what it is about. Nothing of a visitor's choice is kept or logged.
 *   <li>However many ask for a poster, only so many are made at once, and what is kept of them is bounded.
 * </ol>
 *
 * <p>Out of scope: how a document is read and checked ({@code portal.content}), how a sheet becomes a PDF ({@code paper}).
 */
@NullMarked
package nl.baken.portal.material;

import org.jspecify.annotations.NullMarked;
