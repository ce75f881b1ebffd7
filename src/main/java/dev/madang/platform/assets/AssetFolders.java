package dev.madang.platform.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files below a folder of the classpath, by the folder they lie in, each folder in the order of its file names. */
final class AssetFolders {

    private final Map<String, List<Resource>> files = new TreeMap<>();

    /**
     * @param root such as {@code static/css}
     * @param extension of the files, without a dot
     */
    AssetFolders(String root, String extension) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + root + "/*/**/*." + extension);
            for (Resource file : found) {
                String url = file.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + root + "/") + root.length() + 2);
                files.computeIfAbsent(path.substring(0, path.lastIndexOf('/')), folder -> new ArrayList<>())
                        .add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.values().forEach(folder -> folder.sort(Comparator.comparing(Resource::getFilename)));
    }

    /** Takes out the files of these folders, in this order. */
    List<Resource> take(String... folders) {
        var taken = new ArrayList<Resource>();
        for (String folder : folders) {
            taken.addAll(files.getOrDefault(folder, List.of()));
            files.remove(folder);
        }
        return taken;
    }

    /** What was not taken, by folder, such as {@code rental/desk}. */
    Map<String, List<Resource>> rest() {
        return files;
    }
}
