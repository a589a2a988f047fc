package disclosuredesk.cli;

import disclosuredesk.documents.DocumentText;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.report.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of a letter given to a command. */
final class LetterFile {

    private LetterFile() {}

    /** @throws UnusableInput in one line, if the file cannot be read as docx, PDF, OFD, HTML or text */
    static List<String> read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableInput("找不到文件：" + file);
            }
            if (Files.size(file) > DocumentText.MOST_BYTES) {
                throw new UnusableInput("文件超过20MB：" + file);
            }
            return DocumentText.of(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UnusableInput("文件无法读取：" + file);
        } catch (UnreadableDocument unreadable) {
            throw new UnusableInput(unreadable.getMessage() + "：" + file);
        }
    }

    /** A sentence if people may read the file's text in another order than it was read here. */
    static Optional<String> doubt(Path file) {
        try {
            List<Integer> pages = DocumentText.doubtfulPages(Files.readAllBytes(file));
            return pages.isEmpty()
                    ? Optional.empty()
                    : Optional.of("提示：第" + pages.stream().map(String::valueOf).collect(Collectors.joining("、"))
                            + "页的文字有重叠、并排或者横竖混排，先后次序不能确定，核对结果请对照原件：" + file);
        } catch (IOException | UnreadableDocument failure) {
            return Optional.empty();
        }
    }
}
