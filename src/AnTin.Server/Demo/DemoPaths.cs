using AnTin.Platform.Files;

namespace AnTin.Server.Demo;

/// <summary>Where the demo world lies. Secrets have a folder of their own: a master key never lies beside the data.</summary>
public sealed record DemoPaths(string Root)
{
    public string Data => Path.Combine(Root, "data");

    public string Secrets => Path.Combine(Root, "secrets");

    public string MasterKey => Path.Combine(Secrets, "master.key");

    /// <summary>Certificates, letters, workbooks to try things with.</summary>
    public string Files => Path.Combine(Root, "files");

    /// <summary>Written last: a folder with it is a finished world.</summary>
    public string Manifest => Path.Combine(Root, "demo.json");

    /// <summary>For commands that work on this world.</summary>
    public string Settings => Path.Combine(Root, "antin.json");

    /// <summary>Marks a folder as ours, so that an interrupted loading may be swept away and nothing else ever is.</summary>
    public string Marker => Path.Combine(Root, ".antin-demo");

    public bool IsFinished => File.Exists(Manifest);

    /// <summary>An empty folder, a finished world, or what an interrupted loading left: those are ours to use.</summary>
    public bool IsOurs =>
        !Directory.Exists(Root)
        || File.Exists(Marker)
        || !Directory.EnumerateFileSystemEntries(Root).Any();

    /// <summary>Keeps other processes out until disposed of; null when one is in already. A killed process holds nothing.</summary>
    public IDisposable? TryHold()
    {
        OwnersAlone.Directory(Root);
        try
        {
            var marker = new FileStream(
                Marker,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            if (marker.Length == 0)
            {
                marker.Write("A demo world of Ấn Tín. Deleting this folder forgets it.\n"u8);
                marker.Flush();
            }

            return marker;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Makes the folder ready for loading.</summary>
    public void BeginAnew()
    {
        foreach (var folder in new[] { Data, Secrets, Files })
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            OwnersAlone.Directory(folder);
        }
    }
}
