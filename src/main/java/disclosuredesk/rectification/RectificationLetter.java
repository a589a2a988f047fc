package disclosuredesk.rectification;

import java.util.List;

/**
 * A letter of a rectification as it is kept.
 *
 * @param number 发文字号
 * @param contact 联系人、电话、地址, the last line
 */
public record RectificationLetter(String number, List<String> paragraphs, String contact) {}
