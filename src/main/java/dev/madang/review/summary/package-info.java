/** What many reviews of a listing say, in a few sentences that each lead to the reviews they stand on. */
package dev.madang.review.summary;
