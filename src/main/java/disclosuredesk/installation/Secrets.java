package disclosuredesk.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Secret keys that lie outside the database, each 32 bytes in Base64. Production names them, by {@code PROPERTY-file} or {@code PROPERTY};
 * elsewhere one is made once and kept in the {@link OutsideFolder}, or in memory if there is none.
 *
 * @param name of a key, in a sentence
 * @param without what cannot be without it
 * @param variable of the environment that names the file
 * @param file in the folder, where nobody names one
 */
public record Secrets(String property, String name, String without, String variable, String file) {

    /** Bytes of a key. */
    public static final int LENGTH = 32;

    /**
     * The keys, in the order of their lines; at least one.
     *
     * @throws StartRefused if they are missing in production, or are no keys
     */
    public List<byte[]> of(Environment environment) {
        String named = environment.getProperty(property + "-file", "");
        if (!named.isEmpty()) {
            return read(Path.of(named));
        }
        String given = environment.getProperty(property, "");
        if (!given.isEmpty()) {
            return decoded(given, property);
        }
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new StartRefused("没有%s，%s。".formatted(name, without), how());
        }
        return OutsideFolder.of(environment)
                .map(folder -> kept(folder.resolve(file)))
                .orElseGet(() -> List.of(random()));
    }

    /**
     * Looks at the keys before any bean is made, in production, where nothing is made up: what lacks them is told at once, and not in the
     * middle of a start that then has to be taken apart.
     */
    public BeanFactoryPostProcessor first(Environment environment) {
        return beans -> {
            if (environment.acceptsProfiles(Profiles.of("prod"))) {
                of(environment);
            }
        };
    }

    private String how() {
        return "请用“openssl rand -base64 32”生成密钥，放在数据库以外只有系统能读的文件中，用环境变量%s指明该文件，并妥善备份；见operations.md。"
                .formatted(variable);
    }

    private List<byte[]> read(Path from) {
        try {
            return decoded(Files.readString(from), from.toString());
        } catch (IOException unreadable) {
            throw new StartRefused("不能读取%s文件%s。".formatted(name, from), how());
        }
    }

    private List<byte[]> decoded(String text, String where) {
        try {
            List<byte[]> secrets = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Base64.getDecoder()::decode)
                    .toList();
            if (!secrets.isEmpty() && secrets.stream().allMatch(secret -> secret.length == LENGTH)) {
                return secrets;
            }
        } catch (IllegalArgumentException noBase64) {
            // told below
        }
        throw new StartRefused("%s不是%s：应为%d字节的Base64文字。".formatted(where, name, LENGTH), how());
    }

    private static byte[] random() {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Written whole beside it and then linked, so that of two that start at once both read one key. */
    private List<byte[]> kept(Path at) {
        try {
            Path folder = Files.createDirectories(at.toAbsolutePath().getParent());
            if (!Files.exists(at)) {
                Path made = Files.createTempFile(folder, "secret", ".new");
                Files.write(
                        made,
                        Base64.getEncoder().encodeToString(random()).getBytes(StandardCharsets.US_ASCII),
                        StandardOpenOption.TRUNCATE_EXISTING);
                try {
                    Files.createLink(at, made);
                } catch (FileAlreadyExistsException another) {
                    // the other's is the key
                } finally {
                    Files.delete(made);
                }
            }
            return read(at);
        } catch (IOException | UnsupportedOperationException unwritable) {
            throw new StartRefused("不能在%s保存%s。".formatted(at, name), how());
        }
    }
}
