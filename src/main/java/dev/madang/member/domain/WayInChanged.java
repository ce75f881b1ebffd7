package dev.madang.member.domain;

import java.util.UUID;

/** How somebody comes in to a member's account was changed, which the owner of the e-mail hears whoever did it. */
public record WayInChanged(UUID member, What what) {

    /** What was done. */
    public enum What {
        PASSKEY_ADDED("passkey-added", "/me/passkeys"),
        FACTOR_SET_UP("factor-set-up", "/me/second-factor"),
        FACTOR_REMOVED("factor-removed", "/me/second-factor");

        private final String mail;
        private final String page;

        What(String mail, String page) {
            this.mail = mail;
            this.page = page;
        }

        /** Kind of the mail about it. */
        public String mail() {
            return mail;
        }

        /** Where the member sees it and undoes it. */
        public String page() {
            return page;
        }
    }
}
