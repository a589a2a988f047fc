package disclosuredesk.registration;

import disclosuredesk.registration.PastedApplicant.Item;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The face of an identity card as readers and text recognition give it: its six labels in their order, with or without marks between. */
final class PastedCard {

    private static final String GAP = "[\\s:：,，;；|]*";
    private static final Pattern FACE = Pattern.compile("姓\\s*名" + GAP + "(?<name>[^\\n\\t:：]{1,40}?)" + GAP
            + "性\\s*别" + GAP + "(?<sex>[男女])" + GAP
            + "(?:民\\s*族" + GAP + "(?<nation>\\p{IsHan}{1,8}?)" + GAP + ")?"
            + "(?:出\\s*生(?:\\s*日\\s*期|\\s*年\\s*月(?:\\s*日)?)?" + GAP
            + "(?<birth>[12]\\d{3}\\s*[年.\\-/]?\\s*\\d{1,2}\\s*[月.\\-/]?\\s*\\d{1,2}\\s*日?)" + GAP + ")?"
            + "(?:(?:住|地)\\s*址" + GAP + "(?<address>[^:：\\t]{4,120}?)" + GAP + ")?"
            + "(?:公\\s*民\\s*身\\s*份\\s*(?:证\\s*)?号\\s*码|身份证号码?)" + GAP
            + "(?<number>[0-9](?: ?[0-9]){16} ?[0-9Xx])(?![0-9A-Za-z])");

    private PastedCard() {}

    static Optional<Matcher> find(String text) {
        Matcher face = FACE.matcher(text);
        return face.find() ? Optional.of(face) : Optional.empty();
    }

    static Map<Item, String> items(Matcher face) {
        Map<Item, String> items = new EnumMap<>(Item.class);
        Map.of(
                        Item.NAME,
                        "name",
                        Item.SEX,
                        "sex",
                        Item.NATION,
                        "nation",
                        Item.BIRTH,
                        "birth",
                        Item.ADDRESS,
                        "address",
                        Item.NUMBER,
                        "number")
                .forEach((item, group) -> {
                    if (face.group(group) != null) {
                        items.put(item, face.group(group).replaceAll("\\s+", ""));
                    }
                });
        return items;
    }
}
