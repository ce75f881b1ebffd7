/** Accounts elsewhere that members sign in with: linked, confirmed by mail, taken off. */
package dev.madang.member.web.social;
