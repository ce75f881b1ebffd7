/** Who people are on Madang: accounts, signing in, sessions, social links. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "media"})
package dev.madang.member;

import org.springframework.modulith.ApplicationModule;
