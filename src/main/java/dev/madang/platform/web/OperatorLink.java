package dev.madang.platform.web;

/**
 * A page for operators, declared as a bean by the module that has it: {@code /admin} links them all.
 *
 * @param address of the page: {@code /admin/jobs}
 * @param title message key of its name
 * @param about message key of a sentence on what is done there
 */
public record OperatorLink(String address, String title, String about) {}
