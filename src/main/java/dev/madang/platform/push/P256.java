package dev.madang.platform.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys of the curve P-256 as browsers write them: a public one is 4, x, y in 65 bytes, a private one 32 bytes. */
final class P256 {

    private static final int SIZE = 32;

    private P256() {}

    static KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return keys.generateKeyPair();
    }

    /** @throws GeneralSecurityException when it is no point of the curve */
    static ECPublicKey publicKey(byte[] written) throws GeneralSecurityException {
        if (written.length != 1 + 2 * SIZE || written[0] != 4) {
            throw new GeneralSecurityException("No public key of P-256");
        }
        var point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(written, 1, 1 + SIZE)),
                new BigInteger(1, Arrays.copyOfRange(written, 1 + SIZE, written.length)));
        requireOnCurve(point);
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve()));
    }

    static ECPrivateKey privateKey(byte[] written) throws GeneralSecurityException {
        return (ECPrivateKey)
                KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, written), curve()));
    }

    static byte[] written(ECPublicKey key) {
        var bytes = new byte[1 + 2 * SIZE];
        bytes[0] = 4;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 1 + SIZE);
        return bytes;
    }

    /** A point beside the curve would let its sender read the private key it is joined with, bit by bit. */
    private static void requireOnCurve(ECPoint point) throws GeneralSecurityException {
        var curve = curve().getCurve();
        BigInteger p = ((java.security.spec.ECFieldFp) curve.getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right =
                x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).mod(p).equals(right)) {
            throw new GeneralSecurityException("No point of P-256");
        }
    }

    private static void put(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - SIZE);
        int length = bytes.length - from;
        System.arraycopy(bytes, from, into, at + SIZE - length, length);
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
