/** The only module that asks models; without one, small engines of our own answer and say that they are simple. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package dev.madang.assistant;

import org.springframework.modulith.ApplicationModule;
