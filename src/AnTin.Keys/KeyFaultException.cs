namespace AnTin.Keys;

/// <summary>A signature did not verify right after it was made: the module or the memory is faulty. The key signs no more.</summary>
public sealed class KeyFaultException(string message) : Exception(message);
