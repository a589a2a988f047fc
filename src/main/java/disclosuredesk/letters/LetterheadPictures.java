package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.Sha256;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures of the agencies' letters. */
@Component
public class LetterheadPictures {

    /** Bytes. */
    static final int LARGEST = 1 << 20;

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;

    LetterheadPictures(JdbcClient jdbc, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The size alone, before a file is read.
     *
     * @throws Refused invalid, if so many bytes are too many
     */
    public static void requireSize(String name, long bytes) {
        InspectedFile.requireSize(name, bytes, LARGEST);
    }

    /** As PNG. */
    public Optional<byte[]> of(long agencyId, LetterheadPicture kind) {
        return jdbc.sql("select content from letterhead_picture where agency_id = :agency and kind = :kind")
                .param("agency", agencyId)
                .param("kind", kind.name())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Whether there is one, and letters show it: the seal only where the setting says so. */
    public boolean isShown(long agencyId, LetterheadPicture kind) {
        return checksum(agencyId, kind).isPresent()
                && (kind != LetterheadPicture.SEAL || settings.of(agencyId, Setting.SEAL_PICTURE) == 1);
    }

    /** Whether letters have a logo. */
    public boolean hasLogo(long agencyId) {
        return isShown(agencyId, LetterheadPicture.LOGO);
    }

    /** SHA-256 of the picture. */
    public Optional<String> checksum(long agencyId, LetterheadPicture kind) {
        return jdbc.sql("select sha256 from letterhead_picture where agency_id = :agency and kind = :kind")
                .param("agency", agencyId)
                .param("kind", kind.name())
                .query(String.class)
                .optional();
    }

    void put(LetterheadPicture kind, byte[] png, Officer by) {
        jdbc.sql("""
                insert into letterhead_picture (agency_id, kind, content, sha256, uploaded_at, uploaded_by)
                values (:agency, :kind, :content, :sha256, :at, :by)
                on duplicate key update content = values(content), sha256 = values(sha256), uploaded_at = values(uploaded_at),
                    uploaded_by = values(uploaded_by)
                """)
                .param("agency", by.agencyId())
                .param("kind", kind.name())
                .param("content", png)
                .param("sha256", Sha256.of(png))
                .param("at", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("by", by.id())
                .update();
    }

    void remove(long agencyId, LetterheadPicture kind) {
        jdbc.sql("delete from letterhead_picture where agency_id = :agency and kind = :kind")
                .param("agency", agencyId)
                .param("kind", kind.name())
                .update();
    }
}
