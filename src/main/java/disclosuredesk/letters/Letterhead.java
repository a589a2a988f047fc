package disclosuredesk.letters;

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
        String numberWord, String reviewAgency, @Nullable String reviewChannel, String court, String contact) {}
