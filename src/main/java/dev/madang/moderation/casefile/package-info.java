/** The case that operators decide: one for each thing, however many have reported it. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "moderation", "moderation.report", "moderation.sanction"})
package dev.madang.moderation.casefile;

import org.springframework.modulith.ApplicationModule;
