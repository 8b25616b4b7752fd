namespace AnTin.Keys.Tests.Pkcs11;

/// <summary>The module is one for the process, and these tests restart it.</summary>
[CollectionDefinition(nameof(SoftHsmGroup), DisableParallelization = true)]
public sealed class SoftHsmGroup;
