/** Photos as browsers get them: who may look at one, and for how long it is kept. */
package dev.madang.media.serving;
