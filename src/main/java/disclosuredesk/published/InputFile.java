package disclosuredesk.published;

import disclosuredesk.report.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file handed in, and never more than a report can have. */
public final class InputFile {

    /** The largest JSON file, in bytes: 5 MiB. */
    public static final int MOST_JSON = 5 << 20;

    /** The largest file of any kind, in bytes: 20 MiB. */
    public static final int MOST_BYTES = 20 << 20;

    private InputFile() {}

    /**
     * Reads a file, even one that grows while it is read.
     *
     * @throws UnusableInput in one line, if there is no such file or it is too large
     */
    public static byte[] read(Path file, int mostBytes) {
        if (!Files.exists(file)) {
            throw new UnusableInput("找不到文件：" + file);
        }
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput("不是普通文件：" + file);
        }
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(mostBytes + 1);
            requireSize(bytes.length, mostBytes, file.toString());
            return bytes;
        } catch (IOException unreadable) {
            throw new UnusableInput("文件无法读取：" + file);
        }
    }

    /** @throws UnusableInput if there are more bytes than that */
    public static void requireSize(long bytes, int mostBytes, String name) {
        if (bytes > mostBytes) {
            throw new UnusableInput("文件超过%dMB，不是年度报告：%s".formatted(mostBytes >> 20, name));
        }
    }
}
