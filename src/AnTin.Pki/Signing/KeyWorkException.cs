namespace AnTin.Pki.Signing;

/// <summary>
/// More signatures would have to be checked than <see cref="KeyWork.Limit"/> allows. Thrown, because an answer would be a
/// lie: nobody knows whether the signature at hand is right. Whoever set the limit catches it.
/// </summary>
public sealed class KeyWorkException(string message) : Exception(message);
