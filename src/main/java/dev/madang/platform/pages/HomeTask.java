package dev.madang.platform.pages;

/** One thing that waits for a member, as a line of the home page. */
public interface HomeTask {

    /** The page on which it is done. */
    String href();

    /** Message key of the sentence that says it. */
    String text();

    /** Of the sentence. */
    Object[] arguments();
}
