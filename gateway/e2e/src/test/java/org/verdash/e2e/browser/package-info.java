/**
 * A browser for the tests: one Chromium per JVM, a fresh profile per test, and a watch over
 * everything a page complains about. Playwright is bound to one thread, so all of this is for the
 * thread that runs the tests.
 */
@NullMarked
package org.verdash.e2e.browser;

import org.jspecify.annotations.NullMarked;
