package disclosuredesk.agencies;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What counts as one place in the network: an IPv4 address; of IPv6 the first half, within which one household can have any address. */
public final class AddressBlock {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int HALF = 8;
    private static final int LONGEST = 60;

    private AddressBlock() {}

    /** @param address as the server sees it; what is none is taken as it is, cut */
    public static String of(String address) {
        String plain = address.replaceFirst("%.*", "").replaceAll("[\\[\\]]", "");
        if (!LITERAL.matcher(plain).matches() || !plain.contains(":")) {
            return plain.substring(0, Math.min(plain.length(), LONGEST));
        }
        try {
            InetAddress parsed = InetAddress.getByName(plain); // a number, so nobody is asked
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), HALF)) + "::/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return plain;
        }
    }
}
