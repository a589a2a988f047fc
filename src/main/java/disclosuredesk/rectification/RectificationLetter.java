package disclosuredesk.rectification;

import java.util.List;

/**
 * The letter that tells the result.
 *
 * @param number 发文字号
 * @param contact 联系人、电话、地址, the last line
 */
public record RectificationLetter(String number, List<String> paragraphs, String contact) {}
