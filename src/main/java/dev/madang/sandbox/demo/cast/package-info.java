/** Who and what the demo tells of: people and their gear. */
package dev.madang.sandbox.demo.cast;
