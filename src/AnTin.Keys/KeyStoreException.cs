namespace AnTin.Keys;

/// <summary>A key store that cannot be trusted or does not have the key; the sentences tell an operator what to do.</summary>
public sealed class KeyStoreException(string vietnamese, string english, Exception? cause = null)
    : Exception(english, cause)
{
    public string Vietnamese { get; } = vietnamese;
}
