/** What a member is told: saved, then shown at once wherever they have a page open, and mailed where they want that. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "member"})
package dev.madang.notification;

import org.springframework.modulith.ApplicationModule;
