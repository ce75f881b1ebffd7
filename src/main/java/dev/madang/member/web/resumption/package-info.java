/** A form that was posted without a session goes on after signing in. */
package dev.madang.member.web.resumption;
