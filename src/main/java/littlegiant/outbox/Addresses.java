package littlegiant.outbox;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Where the service may send to: the public internet, and hosts that its operator names. The address that was looked at is the one that is connected to, so a name that
 * means another address a moment later is no way round.
 */
final class Addresses implements DnsResolver {

    /** First address and length of the prefix: not in the public internet, beyond what {@link InetAddress} tells itself. */
    private static final List<String> RESERVED = List.of(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4",
            "fc00::/7",
            "fec0::/10",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16");

    private final Set<String> allowed;
    private final DnsResolver names;

    /** @param allowed hosts that may be anywhere, and may be spoken to without TLS */
    Addresses(List<String> allowed) {
        this(allowed, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names says which addresses a name means at this moment */
    Addresses(List<String> allowed, DnsResolver names) {
        this.names = names;
        this.allowed = allowed.stream()
                .map(host -> host.trim().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    boolean isAllowed(String host) {
        return allowed.contains(host.toLowerCase(Locale.ROOT));
    }

    /** @throws UnknownHostException also if one of its addresses is not in the public internet */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!isAllowed(host)) {
            for (InetAddress address : found) {
                if (!isPublic(address)) {
                    throw new UnknownHostException(host + " is not in the public internet");
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        InetAddress meant = embedded(address);
        return !meant.isLoopbackAddress()
                && !meant.isAnyLocalAddress()
                && !meant.isLinkLocalAddress()
                && !meant.isSiteLocalAddress()
                && !meant.isMulticastAddress()
                && RESERVED.stream().noneMatch(range -> isIn(meant, range));
    }

    /** Of an IPv4 address that is written as an IPv6 one, the IPv4 address. */
    private static InetAddress embedded(InetAddress address) {
        if (address instanceof Inet6Address six && six.isIPv4CompatibleAddress()) {
            InetAddress four = of(Arrays.copyOfRange(six.getAddress(), 12, 16));
            return four == null || six.isLoopbackAddress() || six.isAnyLocalAddress() ? address : four;
        }
        return address;
    }

    private static @Nullable InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** Of an address of {@link #RESERVED}; nothing is looked up for it. */
    private static byte[] literal(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(address, e);
        }
    }

    private static boolean isIn(InetAddress address, String range) {
        String[] parts = range.split("/");
        boolean six = parts[0].contains(":");
        if (six != address instanceof Inet6Address || six == address instanceof Inet4Address) {
            return false;
        }
        byte[] first = literal(parts[0]);
        byte[] bytes = address.getAddress();
        int length = Integer.parseInt(parts[1]);
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((first[bit / 8] & mask) != (bytes[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
