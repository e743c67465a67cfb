package org.verdash.broken.street.gateway;

import org.verdash.broken.street.app.Page;

/** A gateway that knows an app. */
record ReadsAnApp(Page page) {}
