package disclosuredesk.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path of this JVM, for one that a test starts. */
public final class ThisClassPath {

    private ThisClassPath() {}

    /** Each entry once. Surefire's may end in an empty entry, which is the working directory: the process file would be found twice. */
    public static String get() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
