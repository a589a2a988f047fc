package disclosuredesk.testing.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A file made wrong in one to three ways, always the same ways for the same number. Of a ZIP mostly one of its parts. */
final class Mutation {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,300}>");
    private static final Pattern BRACKET = Pattern.compile("<<|>>|[\\[\\]{}()]");
    private static final String[] NUMBERS = {
        "0",
        "1",
        "-1",
        "2",
        "65535",
        "65536",
        "60000",
        "999999999",
        "2147483647",
        "2147483648",
        "4294967295",
        "99999999999999999999",
        "1e308",
        "0.0000001"
    };
    private static final int[] VALUES = {
        0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0xffffff, 0x7fffffff, 0x80000000, -1, 60_000
    };
    private static final int MOST_COPIES = 3_000;

    private final Random random;

    private Mutation(long number) {
        this.random = new Random(number * 0x9E3779B97F4A7C15L);
        random.nextLong();
    }

    static byte[] of(byte[] whole, long number) {
        return new Mutation(number).mutated(whole);
    }

    private byte[] mutated(byte[] whole) {
        boolean zip = whole.length > 3 && whole[0] == 'P' && whole[1] == 'K';
        return zip && random.nextInt(5) > 0 ? withAPartChanged(whole) : changed(whole);
    }

    private byte[] withAPartChanged(byte[] zip) {
        Map<String, byte[]> parts = parts(zip);
        if (parts.isEmpty()) {
            return changed(zip);
        }
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(12)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(name, parts.get(names.get(random.nextInt(names.size()))));
            default -> parts.put(name, changed(parts.get(name)));
        }
        return zipped(parts);
    }

    static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), in.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private byte[] changed(byte[] file) {
        byte[] changed = file;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = changed.length == 0
                    ? new byte[] {(byte) random.nextInt()}
                    : random.nextBoolean() && isMostlyText(changed) ? asText(changed) : asBytes(changed.clone());
        }
        return changed;
    }

    /** A PDF counts as one: its objects are text. */
    private static boolean isMostlyText(byte[] file) {
        int text = 0;
        int looked = Math.min(file.length, 400);
        for (int i = 0; i < looked; i++) {
            text += file[i] == '\n' || file[i] == '\r' || file[i] == '\t' || file[i] >= ' ' || file[i] < 0 ? 1 : 0;
        }
        return text >= looked * 0.9;
    }

    private byte[] asBytes(byte[] file) {
        int at = random.nextInt(file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(random.nextBoolean() ? 16 : 2_000));
        return switch (random.nextInt(8)) {
            case 0, 1 -> {
                for (int i = 1 + random.nextInt(8); i > 0; i--) {
                    file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield file;
            }
            case 2 -> {
                java.util.Arrays.fill(file, at, at + length, random.nextBoolean() ? 0 : (byte) 0xff);
                yield file;
            }
            case 3 -> java.util.Arrays.copyOf(file, at);
            case 4 ->
                spliced(file, at, at, java.util.Arrays.copyOfRange(file, at, at + length), 1 + random.nextInt(20));
            case 5 -> spliced(file, at, at + length, new byte[0], 1);
            default -> {
                int value = VALUES[random.nextInt(VALUES.length)];
                int bytes = 1 << random.nextInt(3);
                boolean big = random.nextBoolean();
                for (int i = 0; i < bytes && at + i < file.length; i++) {
                    file[at + i] = (byte) (value >> 8 * (big ? bytes - 1 - i : i));
                }
                yield file;
            }
        };
    }

    private byte[] asText(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Pattern sought = switch (random.nextInt(3)) {
            case 0 -> TAG;
            case 1 -> BRACKET;
            default -> NUMBER;
        };
        List<MatchResult> found = sought.matcher(text).results().toList();
        if (found.isEmpty()) {
            return asBytes(file);
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        String other = found.get(random.nextInt(found.size())).group();
        String instead = random.nextInt(3) == 0
                ? other
                : sought == NUMBER
                        ? NUMBERS[random.nextInt(NUMBERS.length)]
                        : random.nextInt(4) == 0
                                ? ""
                                : one.group().repeat(2 + random.nextInt(random.nextInt(4) == 0 ? MOST_COPIES : 5));
        return (text.substring(0, one.start()) + instead + text.substring(one.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] spliced(byte[] file, int from, int to, byte[] instead, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, from);
        for (int i = 0; i < times; i++) {
            out.writeBytes(instead);
        }
        out.write(file, to, file.length - to);
        return out.toByteArray();
    }
}
