/**
 * The gateway's own pages as HTML text: gallery, sign-in, problems. Records in, text out; nothing
 * here knows HTTP.
 *
 * <p>Every value is escaped where it enters a {@link org.verdash.gateway.page.Template}. No page
 * has inline scripts, event handlers or style attributes, so that the strictest policy holds.
 */
@NullMarked
package org.verdash.gateway.page;

import org.jspecify.annotations.NullMarked;
