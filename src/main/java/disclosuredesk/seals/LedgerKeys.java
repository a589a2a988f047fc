package disclosuredesk.seals;

import disclosuredesk.installation.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the key comes from. Production names it; elsewhere it is made once and kept in the folder of the ledger, or in memory if there is none. */
final class LedgerKeys {

    private static final String KEY = "disclosuredesk.ledger.key";
    private static final String FILE = "disclosuredesk.ledger.key-file";
    private static final String HOW =
            "请用“openssl rand -base64 32”生成密钥，放在数据库以外只有系统能读的文件中，用环境变量DISCLOSUREDESK_LEDGER_KEY_FILE指明该文件，并妥善备份；见operations.md。";

    private LedgerKeys() {}

    static LedgerKey of(Environment environment) {
        String file = environment.getProperty(FILE, "");
        if (!file.isEmpty()) {
            return read(Path.of(file));
        }
        String given = environment.getProperty(KEY, "");
        if (!given.isEmpty()) {
            return decoded(given, KEY);
        }
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new StartRefused("没有台账封签的密钥，不能证明数据没有被改动。", HOW);
        }
        return LedgerFolder.of(environment)
                .path()
                .map(folder -> kept(folder.resolve("ledger.key")))
                .orElseGet(() -> new LedgerKey(random()));
    }

    private static LedgerKey read(Path file) {
        try {
            return decoded(Files.readString(file), file.toString());
        } catch (IOException unreadable) {
            throw new StartRefused("不能读取台账封签的密钥文件%s。".formatted(file), HOW);
        }
    }

    private static LedgerKey decoded(String text, String where) {
        try {
            byte[] secret = Base64.getDecoder().decode(text.strip());
            if (secret.length == LedgerKey.LENGTH) {
                return new LedgerKey(secret);
            }
        } catch (IllegalArgumentException noBase64) {
            // told below
        }
        throw new StartRefused("%s不是台账封签的密钥：应为%d字节的Base64文字。".formatted(where, LedgerKey.LENGTH), HOW);
    }

    private static byte[] random() {
        byte[] secret = new byte[LedgerKey.LENGTH];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Written whole beside it and then linked, so that of two that start at once both read one key. */
    private static LedgerKey kept(Path file) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                Path made = Files.createTempFile(folder, "ledger", ".new");
                Files.write(
                        made,
                        Base64.getEncoder().encodeToString(random()).getBytes(StandardCharsets.US_ASCII),
                        StandardOpenOption.TRUNCATE_EXISTING);
                try {
                    Files.createLink(file, made);
                } catch (FileAlreadyExistsException another) {
                    // the other's is the key
                } finally {
                    Files.delete(made);
                }
            }
            return read(file);
        } catch (IOException | UnsupportedOperationException unwritable) {
            throw new StartRefused("不能在%s保存台账封签的密钥。".formatted(file), HOW);
        }
    }
}
