package dev.madang.test;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;

/** Where this run's classes are, for a program that is given them: whoever runs tests may have a loader of its own. */
public final class ClassPath {

    private ClassPath() {}

    public static String get() {
        return ClassPath.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
