package disclosuredesk.letters;

import disclosuredesk.shared.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agency prints on its letters and no rule can tell it (复议法 arts 24 to 28 depend on the agency).
 *
 * @param numberWord 发文机关代字 of the document numbers, e.g. 济数公开
 * @param reviewAgency the agency a review is applied for at
 * @param reviewChannel where on the internet (复议法 art. 22); needed for letters served over the internet
 * @param court the court of first instance
 * @param contact 联系人、电话、地址, the last line of each letter
 */
public record Letterhead(
        String numberWord, String reviewAgency, @Nullable String reviewChannel, String court, String contact) {

    /** The names of the fields in which it differs from another; all of them if there was none. */
    List<String> fieldsOtherThan(@Nullable Letterhead other) {
        Map<String, @Nullable Object> mine = byField();
        Map<String, @Nullable Object> others = other == null ? Map.of() : other.byField();
        return mine.keySet().stream()
                .filter(field -> other == null || !Objects.equals(mine.get(field), others.get(field)))
                .toList();
    }

    private Map<String, @Nullable Object> byField() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("numberWord", numberWord);
        fields.put("reviewAgency", reviewAgency);
        fields.put("reviewChannel", reviewChannel);
        fields.put("court", court);
        fields.put("contact", contact);
        return fields;
    }

    /** Of all of it: two are alike if their checksums are. */
    String checksum() {
        return new Sha256()
                .add(numberWord, reviewAgency, reviewChannel, court, contact)
                .hex();
    }
}
